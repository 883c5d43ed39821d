<?xml version="1.0" encoding="UTF-8"?>
<!--
A-2: the supplement to a mentor's labour contract.
The text is data: templates/texts/a-2.xml.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="d p pisar">
  <xsl:include href="common/standard-text.xsl"/>

  <pisar:document kind="A-2"
      stage="5, пары и группы (октябрь–ноябрь)"
      audience="blank"
      title="Дополнительное соглашение к трудовому договору наставника"
      needs="organisation people agreements labour-agreement" blank="yes"
      each="/d:dossier/d:agreements/d:labour-agreement"
      file="concat(@date, substring('_', 1, count(@date)), 'a-2_', p:latin(concat(@number, substring(@id, 1, 64 * not(@number)))))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>

  <xsl:template match="/">
    <xsl:call-template name="text-paper">
      <xsl:with-param name="standard"
          select="document('texts/a-2.xml')/d:document"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
