<?xml version="1.0" encoding="UTF-8"?>
<!--
teams: working groups: in one line, as a list, as a table. The same for
d:team, an order's d:group and a roadmap's working group.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="urn:pisar:data"
    exclude-result-prefixes="d">

  <!-- One member with the post, as text. -->
  <xsl:template name="team-member">
    <xsl:call-template name="responsible">
      <xsl:with-param name="position" select="true()"/>
    </xsl:call-template>
    <xsl:if test="@duty">
      <xsl:value-of select="concat(' (', @duty, ')')"/>
    </xsl:if>
  </xsl:template>

  <!-- «руководитель – …; секретарь – …; члены группы: …, …». -->
  <xsl:template match="d:group" mode="inline">
    <xsl:variable name="team" select="key('team', @team)
        | self::*[not(current()/@team)]"/>
    <xsl:variable name="text">
      <xsl:for-each select="$team/d:leader | $team/d:secretary">
        <xsl:if test="position() &gt; 1">; </xsl:if>
        <xsl:choose>
          <xsl:when test="self::d:leader">руководитель</xsl:when>
          <xsl:otherwise>секретарь</xsl:otherwise>
        </xsl:choose>
        <xsl:text> – </xsl:text>
        <xsl:call-template name="team-member"/>
      </xsl:for-each>
      <xsl:if test="$team/d:member">
        <xsl:if test="$team/d:leader or $team/d:secretary"
            >; члены группы: </xsl:if>
        <xsl:for-each select="$team/d:member">
          <xsl:if test="position() &gt; 1">; </xsl:if>
          <xsl:call-template name="team-member"/>
        </xsl:for-each>
      </xsl:if>
    </xsl:variable>
    <xsl:call-template name="say">
      <xsl:with-param name="text" select="string($text)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- As a list or a table under the words of the item. -->
  <xsl:template match="d:group" mode="block">
    <xsl:variable name="form" select="string(@form)"/>
    <xsl:for-each select="key('team', @team) | self::*[not(@team)]">
      <xsl:choose>
        <xsl:when test="$form = 'table'">
          <xsl:call-template name="team-table"/>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="team-list"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="team-list">
    <xsl:for-each select="d:leader | d:secretary | d:member">
      <fo:block xsl:use-attribute-sets="paragraph">
        <xsl:text>–&#160;</xsl:text>
        <xsl:call-template name="say">
          <xsl:with-param name="text">
            <xsl:call-template name="team-member"/>
            <xsl:choose>
              <xsl:when test="self::d:leader"> – руководитель</xsl:when>
              <xsl:when test="self::d:secretary"> – секретарь</xsl:when>
            </xsl:choose>
            <xsl:choose>
              <xsl:when test="following-sibling::d:member
                  or following-sibling::d:secretary">;</xsl:when>
              <xsl:otherwise>.</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- № / name, post / part. -->
  <xsl:template name="team-table">
    <fo:table xsl:use-attribute-sets="table" space-before="4pt"
        space-after="8pt">
      <fo:table-column column-width="12mm"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-column column-width="proportional-column-width(2)"/>
      <fo:table-header>
        <fo:table-row keep-together.within-page="always">
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>№</fo:block>
          </fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>Фамилия, имя, отчество, должность</fo:block>
          </fo:table-cell>
          <fo:table-cell xsl:use-attribute-sets="head-cell">
            <fo:block>Обязанности</fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body>
        <xsl:for-each select="d:leader | d:secretary | d:member">
          <fo:table-row xsl:use-attribute-sets="row">
            <!-- the head never stands with one row at a page's foot -->
            <xsl:if test="position() = 1 and last() &gt; 1">
              <xsl:attribute name="keep-with-next.within-page"
                  >always</xsl:attribute>
            </xsl:if>
            <fo:table-cell xsl:use-attribute-sets="cell"
                text-align="center">
              <fo:block><xsl:value-of select="position()"/></fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:call-template name="say">
                  <xsl:with-param name="text">
                    <xsl:call-template name="responsible">
                      <xsl:with-param name="position" select="true()"/>
                    </xsl:call-template>
                  </xsl:with-param>
                </xsl:call-template>
              </fo:block>
            </fo:table-cell>
            <fo:table-cell xsl:use-attribute-sets="cell">
              <fo:block>
                <xsl:choose>
                  <xsl:when test="@duty">
                    <xsl:value-of select="@duty"/>
                  </xsl:when>
                  <xsl:when test="self::d:leader">
                    <xsl:value-of select="$words/say[@id = 'leader']"/>
                  </xsl:when>
                  <xsl:when test="self::d:secretary">
                    <xsl:value-of select="$words/say[@id = 'secretary']"/>
                  </xsl:when>
                  <xsl:otherwise>
                    <xsl:value-of select="$words/say[@id = 'members-row']"/>
                  </xsl:otherwise>
                </xsl:choose>
              </fo:block>
            </fo:table-cell>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
