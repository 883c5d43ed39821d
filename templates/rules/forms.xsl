<?xml version="1.0" encoding="UTF-8"?>
<!--
forms: rule 9.9: the forms that the programme names are those of the pairs
and of their plans.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:r="urn:pisar:rules"
    exclude-result-prefixes="d r">

  <xsl:variable name="forms" select="$dossier/d:programme/d:forms/d:form"/>
  <xsl:variable name="plans" select="$dossier/d:plans/d:plan"/>

  <xsl:template name="rules-of-forms">
    <xsl:if test="$forms">
      <xsl:for-each select="$forms[$pairs and not(@id
          = $pairs/@mentoring-form)]">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'form-without-pairs'"/>
          <xsl:with-param name="a" select="normalize-space(d:name/text())"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:for-each select="$pairs">
        <xsl:call-template name="form-of-pair"/>
      </xsl:for-each>
    </xsl:if>
    <xsl:if test="$plans">
      <xsl:for-each select="$pairs[not(@status = 'planned')
          and not(@id = $plans/@pair)]">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'pair-without-plan'"/>
          <xsl:with-param name="a" select="@id"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template name="form-of-pair">
    <xsl:variable name="form" select="$forms[@id
        = current()/@mentoring-form or d:name/text()
        = current()/d:form-name]"/>
    <xsl:variable name="model"
        select="$forms/d:role-model[@id = current()/@role-model]"/>
    <xsl:variable name="plan-form" select="($model/@plan-form
        | $form/@plan-form[not($model/@plan-form)])[1]"/>
    <xsl:choose>
      <xsl:when test="not($form)">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'form-not-in-programme'"/>
          <xsl:with-param name="a" select="@id"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$model and $model/../@id != $form/@id">
        <xsl:call-template name="broken">
          <xsl:with-param name="rule" select="'role-model-of-other-form'"/>
          <xsl:with-param name="a" select="normalize-space($model/d:name)"/>
          <xsl:with-param name="b"
              select="normalize-space($form/d:name/text())"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
    <xsl:for-each select="key('plan-of-pair', @id)[$plan-form
        and @plan-form != $plan-form]">
      <xsl:call-template name="broken">
        <xsl:with-param name="rule" select="'plan-of-other-form'"/>
        <xsl:with-param name="a" select="@plan-form"/>
        <xsl:with-param name="b" select="$plan-form"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
